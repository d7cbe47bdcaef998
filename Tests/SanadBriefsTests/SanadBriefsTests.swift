// SanadBriefsTests
