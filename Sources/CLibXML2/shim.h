/* Debian's libxml2 names the types of its ICU, and Foundation brings another ICU with types of the same
   names: a file that sees both does not compile. Only fields at the end of a struct that nothing here
   makes or reads hang on it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
