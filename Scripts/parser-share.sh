#!/bin/sh
# The share of libxml2's own parsing in the time of `sanad extract`, one thread, over one folder of pages.
# usage: parser-share.sh SANAD PAGES
#
# The parser alone is a few lines of C with sanad's options and empty handlers, read into memory first;
# both are in processor seconds, the least of five runs. sanad's figure holds reading and printing too.
set -eu
sanad=$1
pages=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/parse.c" <<'C'
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static void start(void *c, const xmlChar *n, const xmlChar **a) { (void)c; (void)n; (void)a; }
static void end(void *c, const xmlChar *n) { (void)c; (void)n; }
static void text(void *c, const xmlChar *t, int n) { (void)c; (void)t; (void)n; }
int main(int argc, char **argv) {
  double seconds = 0;
  struct dirent **names;
  int count = argc == 2 ? scandir(argv[1], &names, 0, alphasort) : -1;
  for (int i = 0; i < count; i++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", argv[1], names[i]->d_name);
    FILE *file = names[i]->d_name[0] == '.' ? 0 : fopen(path, "rb");
    if (!file) continue;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    size = (long)fread(bytes, 1, size, file);
    fclose(file);
    clock_t from = clock();
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, (int)size);
    if (context) {
      htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                      HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
      context->charset = XML_CHAR_ENCODING_UTF8;
      htmlSAXHandler *sax = context->sax;
      sax->startDocument = 0, sax->endDocument = 0, sax->internalSubset = 0, sax->comment = 0;
      sax->processingInstruction = 0, sax->startElement = start, sax->endElement = end;
      sax->characters = text, sax->ignorableWhitespace = text, sax->cdataBlock = text;
      htmlParseDocument(context);
      htmlFreeParserCtxt(context);
    }
    seconds += (double)(clock() - from) / CLOCKS_PER_SEC;
    free(bytes);
  }
  printf("%.3f\n", seconds);
  return count < 0;
}
C
cc -O2 -w -o "$work/parse" "$work/parse.c" $(pkg-config --cflags --libs libxml-2.0)
for _ in 1 2 3 4 5; do "$work/parse" "$pages" >>"$work/parser"; done
python3 - "$sanad" "$pages" "$work/parser" <<'PY'
import os, resource, subprocess, sys

def run():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.argv[1], "extract", "--threads", "1", sys.argv[2]],
                   stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

parser = min(float(line) for line in open(sys.argv[3]))
whole = min(run() for _ in range(5))
size = sum(os.path.getsize(os.path.join(sys.argv[2], name)) for name in os.listdir(sys.argv[2])) / 1e6
print(f"pages    {size:.1f} MB")
print(f"parser   {parser:.3f} s, {size / parser:.0f} MB per processor second")
print(f"sanad    {whole:.3f} s, {size / whole:.0f} MB per processor second")
print(f"share    {parser / whole:.2f}")
PY
