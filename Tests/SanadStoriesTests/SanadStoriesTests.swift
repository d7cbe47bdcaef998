// SanadStoriesTests
