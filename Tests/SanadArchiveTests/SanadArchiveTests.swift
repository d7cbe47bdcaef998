// SanadArchiveTests
