import SanadModel
import SanadText

/// The entities that joined forms are, and the names that point to them.
extension EntityLinker {
  /// The entity of each form.
  struct EntityNumbers {
    var ofForm: [Int?]
    var count: Int
  }

  /// The entity number of each form, in order of first mention.
  mutating func entityNumbers() -> EntityNumbers {
    var numbers = EntityNumbers(ofForm: Array(repeating: nil, count: forms.count), count: 0)
    for mention in mentions {
      let root = sets.root(of: mention.form)
      if numbers.ofForm[root] == nil {
        numbers.ofForm[root] = numbers.count
        numbers.count += 1
      }
      numbers.ofForm[mention.form] = numbers.ofForm[root]
    }
    return numbers
  }

  /// A mention has its entity's type: `(KCNA)` is what the name before it is.
  func names(_ numbers: EntityNumbers, _ entities: [Entity]) -> [[NameMention]] {
    var names: [[NameMention]] = Array(repeating: [], count: fields.count)
    for (index, mention) in mentions.enumerated() {
      guard let entity = numbers.ofForm[mention.form] else { continue }
      var range = mention.span.range(in: fields[mention.field].tokens)
      if joinsBrackets, let first = names[mention.field].last, first.entity == entity,
        first.type == .organization || first.type == .place, isBracketed(index)
      {
        range = TextRange(first.range.start, range.end + 1)
        names[mention.field].removeLast()
      }
      names[mention.field].append(
        NameMention(
          range: range, type: entities[entity].type, entity: entity, maker: mention.span.maker))
    }
    return names
  }

  func entities(_ numbers: EntityNumbers) -> [Entity] {
    var groups: [[Int]] = Array(repeating: [], count: numbers.count)
    for form in forms.indices {
      if let number = numbers.ofForm[form] { groups[number].append(form) }
    }
    return groups.map(entity)
  }

  private func entity(of group: [Int]) -> Entity {
    let fullest = group.max { isShorter(forms[$0], forms[$1]) } ?? group[0]
    let aliases = Set(group.map { forms[$0].text }).subtracting([forms[fullest].text])
    return Entity(
      name: forms[fullest].text, type: forms[fullest].type, role: role(of: group),
      aliases: aliases.sorted())
  }

  private func isShorter(_ left: NameForm, _ right: NameForm) -> Bool {
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    if left.isUpper != right.isUpper { return left.isUpper }
    return left.text.utf8.count < right.text.utf8.count
  }

  /// Where the last person's name before this one ends: a role does not reach over it.
  private func personEnd(before mention: Int) -> Int {
    let field = mentions[mention].field
    for other in mentions[..<mention].reversed() {
      WorkCounter.add()
      guard other.field == field else { return 0 }
      if other.span.type == .person { return other.span.tokens.upperBound }
    }
    return 0
  }

  /// The first role found beside one of the group's names.
  private func role(of group: [Int]) -> String? {
    guard forms[group[0]].type == .person else { return nil }
    for mention in group.flatMap({ forms[$0].mentions }).sorted() {
      let field = fields[mentions[mention].field]
      let finder = PersonRoleFinder(lexicon: lexicon, field: field)
      let span = mentions[mention].span.tokens
      if let range = finder.role(of: span, after: personEnd(before: mention)) {
        return field.text[range]
      }
    }
    return nil
  }
}
