// SanadClaimsTests
