// SanadStore
