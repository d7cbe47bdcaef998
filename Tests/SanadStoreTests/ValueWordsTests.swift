import SanadModel
import Testing

@testable import SanadStore

@Test(arguments: [
  (Quantity(low: 8, high: nil, qualifier: .atLeast, counted: "orang"), "at least 8 orang"),
  (Quantity(low: 11.5, high: 12, qualifier: .between, counted: "IDR"), "11.5–12 IDR"),
  (Quantity(low: nil, high: 3, qualifier: .lessThan, unit: "percent"), "less than 3 percent"),
  (Quantity(low: 400, high: 500, qualifier: .about, counted: "rumah"), "about 400–500 rumah"),
  (Quantity(low: 7, high: 7), "7"),
])
func `a value's words are read back as they were`(_ quantity: Quantity, _ words: String) {
  #expect(ReportValue.quantity(quantity).words == words)
  #expect(Quantity(words: words) == quantity)
}

@Test(arguments: ["Rabu", "", "12a orang", "2025-06-10", "1–2–3 orang"])
func `what is no number has no quantity`(_ words: String) {
  #expect(Quantity(words: words) == nil)
}
