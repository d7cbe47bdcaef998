// SanadTestSupport
