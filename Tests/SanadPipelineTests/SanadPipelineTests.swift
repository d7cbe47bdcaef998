// SanadPipelineTests
