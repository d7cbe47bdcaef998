// SanadArticlesTests
