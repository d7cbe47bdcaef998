import SanadModel
import SanadText

/// One mention as `sanad annotate` prints it.
struct MentionRecord: Encodable, Sendable {
  enum Facts: Sendable {
    case date(DateMention)
    case quantity(QuantityMention)
    case name(NameMention, Entity)
    case quote(QuoteMention)
    case attribution(AttributionMention)
  }

  let field: String?
  let range: TextRange
  let text: SourceText
  let map: CodePointMap
  let facts: Facts

  private enum Key: String, CodingKey {
    case kind, `in`, range, text, maker
    case value, low, high, qualifier, unit, of, state, type, entity, role
    case speaker, speakerText, cue, direct, source, sourceKind, scope, stance, via
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    if let field { try row.encode(field, forKey: .in) }
    try row.encode(map.codePoints(of: range), forKey: .range)
    try row.encode(text[range], forKey: .text)
    switch facts {
    case .date(let date): try encode(date, &row)
    case .quantity(let quantity): try encode(quantity, &row)
    case .name(let name, let entity): try encode(name, entity, &row)
    case .quote(let quote): try encode(quote, &row)
    case .attribution(let attribution): try encode(attribution, &row)
    }
  }

  private func encode(_ date: DateMention, _ row: inout KeyedEncodingContainer<Key>) throws {
    try row.encode("date", forKey: .kind)
    try row.encode(date.value.description, forKey: .value)
    try row.encode(date.maker.name, forKey: .maker)
  }

  private func encode(_ mention: QuantityMention, _ row: inout KeyedEncodingContainer<Key>) throws {
    try row.encode("quantity", forKey: .kind)
    try row.encode(mention.value.low, forKey: .low)
    try row.encode(mention.value.high, forKey: .high)
    try row.encode(mention.value.qualifier.rawValue, forKey: .qualifier)
    try row.encode(mention.value.unit, forKey: .unit)
    try row.encode(mention.value.counted, forKey: .of)
    if let state = mention.value.state { try row.encode(state, forKey: .state) }
    try row.encode(mention.maker.name, forKey: .maker)
  }

  private func encode(
    _ name: NameMention, _ entity: Entity, _ row: inout KeyedEncodingContainer<Key>
  ) throws {
    try row.encode("name", forKey: .kind)
    try row.encode(name.type.rawValue, forKey: .type)
    try row.encode(entity.name, forKey: .entity)
    if let role = entity.role { try row.encode(role, forKey: .role) }
    try row.encode(name.maker.name, forKey: .maker)
  }

  private func encode(_ quote: QuoteMention, _ row: inout KeyedEncodingContainer<Key>) throws {
    try row.encode("quote", forKey: .kind)
    try row.encode(quote.speaker, forKey: .speaker)
    try row.encode(quote.speakerRange.map { text[$0] }, forKey: .speakerText)
    try row.encode(quote.cue.map { text[$0] }, forKey: .cue)
    try row.encode(quote.isDirect, forKey: .direct)
    try row.encode(quote.maker.name, forKey: .maker)
  }

  private func encode(
    _ mention: AttributionMention, _ row: inout KeyedEncodingContainer<Key>
  ) throws {
    try row.encode("attribution", forKey: .kind)
    try row.encode(mention.source, forKey: .source)
    try row.encode(mention.kind.rawValue, forKey: .sourceKind)
    try row.encode(text[mention.cue], forKey: .cue)
    try row.encode(map.codePoints(of: mention.scope), forKey: .scope)
    try row.encode(mention.stance.rawValue, forKey: .stance)
    if let via = mention.via { try row.encode(via, forKey: .via) }
    try row.encode(mention.maker.name, forKey: .maker)
  }
}

extension Array {
  /// By place; of elements with one range the first stays first.
  func ordered(byPlace range: (Element) -> TextRange) -> [Element] {
    let places = map(range)
    let order = indices.sorted { left, right in
      places[left] == places[right] ? left < right : places[left] < places[right]
    }
    return order.map { self[$0] }
  }
}
