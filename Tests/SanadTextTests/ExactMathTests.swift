import SanadText
import Testing

@Test(arguments: [
  (1.0, 0.0), (2.0, 0.693_147_180_559_945_3), (0.1, -2.302_585_092_994_046),
  (1e-300, -690.775_527_898_213_7), (1e300, 690.775_527_898_213_7),
])
func `the logarithm is right to fourteen digits, and the exponential undoes it`(
  _ number: Double, _ expected: Double
) {
  #expect(abs(ExactMath.log(number) - expected) <= 1e-14 * max(1, abs(expected)))
  #expect(abs(ExactMath.exp(expected) - number) <= 1e-12 * max(1, number))
}

@Test(arguments: [0, -1, -0.0, .infinity, -.infinity, .nan])
func `what has no finite logarithm gives 0`(_ number: Double) {
  #expect(ExactMath.log(number) == 0)
}

@Test func `the exponential stays finite, and vanishes far below zero`() {
  #expect(ExactMath.exp(1e9) == ExactMath.exp(700))
  #expect(ExactMath.exp(1e9).isFinite)
  #expect(ExactMath.exp(-701) == 0)
  #expect(ExactMath.exp(.nan) == 0)
  #expect(0 < ExactMath.exp(-699))
}

@Test func `the last bit is the same on every machine`() {
  #expect(ExactMath.log(3).bitPattern == 0x3ff1_93ea_7aad_030a)
  #expect(ExactMath.exp(1).bitPattern == 0x4005_bf0a_8b14_576a)
}
