internal import CLibXML2

/// The one place where libxml2 is set up.
package enum LibXML {
  /// Sets up libxml2, once, before its first use.
  ///
  /// The library would do so itself at the first parse, but two threads that begin together then wait
  /// for each other for ever: its manual asks programs with threads to call this first.
  package static let setup: Void = xmlInitParser()
}
