/// The course of a lasting matter, such as a treaty or a court case, as far as the story tells it.
public struct Process: Hashable, Sendable {
  /// Something that is done in such a matter.
  public struct Step: Hashable, Sendable {
    /// The row's name for it: `signed`
    public let name: String
    /// The words for it in an article.
    public let words: Pointer
    /// The clause that tells of it.
    public let clause: Pointer
    /// The day it was done or is planned for.
    public let day: CivilDate?
    /// Whether a report says that it was done.
    public let isDone: Bool
    /// Outlets that tell of it.
    public let outlets: Int
    /// The row that names it.
    public let maker: Maker

    /// Takes the parts as they are; nothing is checked.
    public init(
      name: String, words: Pointer, clause: Pointer, day: CivilDate?, isDone: Bool, outlets: Int,
      maker: Maker
    ) {
      self.name = name
      self.words = words
      self.clause = clause
      self.day = day
      self.isDone = isDone
      self.outlets = outlets
      self.maker = maker
    }
  }

  /// The row's name for its kind: `law`
  public let matter: String
  /// What is done by day and place in the matter, then what is open.
  public let steps: [Step]

  /// Takes the parts as they are; nothing is checked.
  public init(matter: String, steps: [Step]) {
    self.matter = matter
    self.steps = steps
  }
}
