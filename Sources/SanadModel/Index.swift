/// The place of one item in a list of items called `Tag`.
///
/// The place of an article and that of a statement are different types, so the compiler refuses one where the
/// other is meant. Only a list of the same tag, ``IndexedList``, turns a place into a number or an item.
public struct Index<Tag>: Sendable {
  @usableFromInline let position: Int

  @inlinable init(position: Int) { self.position = position }
}

extension Index: Hashable {
  /// Whether both are one place.
  @inlinable public static func == (left: Index, right: Index) -> Bool {
    left.position == right.position
  }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(position) }
}

/// A range of places is a collection of them: `for article in account.articles.indices`.
extension Index: Strideable {
  /// The place nearer to the start of the list first.
  @inlinable public static func < (left: Index, right: Index) -> Bool {
    left.position < right.position
  }
  /// How many places lie between the two.
  @inlinable public func distance(to other: Index) -> Int { other.position - position }
  /// The place so many places on.
  @inlinable public func advanced(by count: Int) -> Index { Index(position: position + count) }
}

/// A literal is a place from zero, for examples and tests: `Pointer(article: 0, range: range)`.
extension Index: ExpressibleByIntegerLiteral {
  /// The place `position`, from zero.
  @inlinable public init(integerLiteral position: Int) { self.init(position: position) }
}

/// A list of items, or of what is known of each of them, that only the places of its own tag index.
///
/// Lists of one tag run side by side: `account.newsrooms[report.article]`.
public struct IndexedList<Tag, Element> {
  @usableFromInline var elements: [Element]

  /// A list of `elements`, in their order.
  @inlinable public init<Elements: Sequence>(_ elements: Elements)
  where Elements.Element == Element {
    self.elements = Array(elements)
  }

  /// An empty list.
  @inlinable public init() { elements = [] }

  /// `element` for every place of `places`.
  @inlinable public init(repeating element: Element, for places: Range<SanadModel.Index<Tag>>) {
    elements = Array(repeating: element, count: places.count)
  }

  /// What `transform` makes of every item, at the same places.
  @inlinable public func mapped<Result>(
    _ transform: (Element) throws -> Result
  ) rethrows -> IndexedList<Tag, Result> {
    IndexedList<Tag, Result>(try elements.map(transform))
  }

  /// Each place with its item, in order.
  @inlinable public var indexed: Zip2Sequence<Range<SanadModel.Index<Tag>>, [Element]> {
    zip(indices, elements)
  }

  /// Adds an item at the end and returns its place.
  @discardableResult
  @inlinable public mutating func append(_ element: Element) -> SanadModel.Index<Tag> {
    elements.append(element)
    return SanadModel.Index(position: elements.count - 1)
  }

  /// How many items are before `place`.
  @inlinable public func offset(of place: SanadModel.Index<Tag>) -> Int { place.position }

  /// The place that `offset` items are before.
  @inlinable public func index(atOffset offset: Int) -> SanadModel.Index<Tag> {
    SanadModel.Index(position: offset)
  }
}

extension IndexedList: RandomAccessCollection, MutableCollection {
  /// The place of the first item.
  @inlinable public var startIndex: SanadModel.Index<Tag> { SanadModel.Index(position: 0) }
  /// The place behind the last item.
  @inlinable public var endIndex: SanadModel.Index<Tag> {
    SanadModel.Index(position: elements.count)
  }
  /// All places, in order.
  @inlinable public var indices: Range<SanadModel.Index<Tag>> { startIndex..<endIndex }

  /// The item at `place`, which must be a place of this list.
  @inlinable public subscript(place: SanadModel.Index<Tag>) -> Element {
    get { elements[place.position] }
    _modify { yield &elements[place.position] }
  }
}

extension IndexedList: ExpressibleByArrayLiteral {
  /// A list of the items of the literal.
  @inlinable public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension IndexedList: Sendable where Element: Sendable {}
extension IndexedList: Equatable where Element: Equatable {}
extension IndexedList: Hashable where Element: Hashable {}

/// The place of an article in its story.
public typealias ArticleIndex = Index<AnnotatedArticle>

/// The articles of a story, or what is known of each.
public typealias ArticleList<Element> = IndexedList<AnnotatedArticle, Element>
