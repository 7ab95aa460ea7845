#include "publish/assets/xml.h"

#include <doctest/doctest.h>

#include <string>

namespace dossier {
namespace {

// The pieces as one line each: what, where, and what is in it.
std::string read(std::string_view text) {
  constexpr std::string_view kinds[] = {"start",   "end",         "text",
                                        "comment", "instruction", "doctype"};
  std::string lines;
  XmlReader reader(text);
  for (XmlPiece piece; reader.next(piece);) {
    lines += std::string(kinds[static_cast<int>(piece.kind)]) + " " + std::to_string(piece.at) +
             "-" + std::to_string(piece.end);
    if (!piece.name.empty()) lines += " " + std::string(piece.name);
    for (const XmlAttribute& one : piece.attributes)
      lines += " " + std::string(one.name) + "=[" + one.value + "]";
    if (piece.kind == XmlKind::text) lines += " [" + piece.text + "]";
    lines += "\n";
  }
  if (reader.fault())
    lines += "fault " + std::to_string(reader.fault()->at) + ": " + reader.fault()->reason + "\n";
  return lines;
}

TEST_CASE("markup comes piece by piece, with its place") {
  CHECK(read("<?xml version=\"1.0\" encoding='utf-8' standalone=\"no\"?>\n<!DOCTYPE a PUBLIC "
             "\"[>\" '<'>"
             "<!-- c --><a x='1'\n y = \"2\"><?pi data?><b/>t</a >\n") ==
        "text 54-55 [\n]\n"
        "doctype 55-83\n"
        "comment 83-93\n"
        "start 93-111 a x=[1] y=[2]\n"
        "instruction 111-122 pi\n"
        "start 122-126 b\n"
        "end 126-126 b\n"
        "text 126-127 [t]\n"
        "end 127-132 a\n"
        "text 132-133 [\n]\n");
}

TEST_CASE("a byte order mark is passed over") {
  CHECK(read("\xEF\xBB\xBF<a/>") == "start 3-7 a\nend 7-7 a\n");
}

TEST_CASE("references are replaced, in texts and values") {
  CHECK(read("<a x='&lt;&#x6A;&#106;&quot;&apos;'>&amp;&gt;&#xE9;&#8364;&#x1F600;</a>") ==
        "start 0-36 a x=[<jj\"']\n"
        "text 36-67 [&>\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80]\n"
        "end 67-71 a\n");
  CHECK(read("<a x='1\n\t2'/>") == "start 0-13 a x=[1  2]\nend 13-13 a\n");
  CHECK(read("<a><![CDATA[&lt;]]b]]></a>") == "start 0-3 a\ntext 3-22 [&lt;]]b]\nend 22-26 a\n");
}

TEST_CASE("a text says whether it stands in the file as it is") {
  XmlReader reader("<a>b<![CDATA[c]]>&amp;</a>");
  XmlPiece piece;
  REQUIRE(reader.next(piece));
  REQUIRE(reader.next(piece));
  CHECK(piece.text_at == 3);
  CHECK(piece.literal);
  REQUIRE(reader.next(piece));
  CHECK(piece.text_at == 13);
  CHECK(piece.literal);
  REQUIRE(reader.next(piece));
  CHECK_FALSE(piece.literal);
}

TEST_CASE("an attribute says where it stands, with the blanks before it") {
  XmlReader reader("<a  x = '12' y=''/>");
  XmlPiece piece;
  REQUIRE(reader.next(piece));
  REQUIRE(piece.attributes.size() == 2);
  const XmlAttribute& one = piece.attributes[0];
  CHECK(one.at == 2);
  CHECK(one.name_at == 4);
  CHECK(one.value_at == 9);
  CHECK(one.value_end == 11);
  CHECK(one.end == 12);
  CHECK(piece.attributes[1].at == 12);
}

struct Malformed {
  std::string_view text;
  std::string_view fault;  // the last line that read() gives
};

TEST_CASE("what is not well-formed ends the reading at its place") {
  for (const Malformed& row : std::initializer_list<Malformed>{
           {"", "0: there is no element"},
           {" <!-- -->", "9: there is no element"},
           {"text", "0: text outside of the first element"},
           {"<a/> text", "5: text outside of the first element"},
           {"<a/>&amp;", "4: text outside of the first element"},
           {"<a/><![CDATA[]]>", "4: a CDATA section outside of the first element"},
           {"<a/><b/>", "4: a second element beside the first"},
           {"<a><b></a>", "6: </a> ends nothing inside of <b>"},
           {"<a></A>", "3: </A> ends nothing inside of <a>"},
           {"<a/></a>", "4: </a> ends nothing"},
           {"<a>", "3: it ends inside of <a>"},
           {"<a", "0: the tag <a> is not well-formed"},
           {"<a /", "0: the tag <a> is not well-formed"},
           {"<a %>", "0: the tag <a> is not well-formed"},
           {"<a/ >", "0: the tag <a> is not well-formed"},
           {"<>", "1: a name is missing"},
           {"< a>", "1: a name is missing"},
           {"<1>", "1: a name is missing"},
           {"<a:>", "1: a name is missing"},
           {"<:a>", "1: a name is missing"},
           {"<a:b:c>", "1: a name is missing"},
           {"<a></", "5: a name is missing"},
           {"<a></a", "3: an end tag has no end"},
           {"<a></a b>", "3: an end tag has no end"},
           {"<a b>", "4: an attribute without a value"},
           {"<a b=c>", "5: an attribute's value without quotes"},
           {"<a b='c>", "6: an attribute's value has no end"},
           {"<a b='<'>", "6: '<' inside of an attribute's value"},
           {"<a b='1'c='2'>", "8: blanks are missing before an attribute"},
           {"<a b='1' c='2' b='3'>", "3: attribute 'b' is given twice"},
           {"<a>&nbsp;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a b='x&'/>", "7: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#0;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#x1;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#xD800;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#xFFFF;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#x110000;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#99999999999;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#X41;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>&#-1;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>& ;</a>", "3: '&' without one of amp, lt, gt, quot, apos or a number"},
           {"<a>]]></a>", "3: ']]>' outside of a CDATA section"},
           {"<a><![CDATA[", "3: a CDATA section has no end"},
           {"<!-- x", "0: a comment has no end"},
           {"<!-- -- --><a/>", "5: '--' inside of a comment"},
           {"<!----", "4: '--' inside of a comment"},
           {"<?x", "0: a processing instruction has no end"},
           {"<? x?><a/>", "2: a name is missing"},
           {" <?xml version='1.0'?><a/>", "1: the XML declaration does not stand at the start"},
           {"<?XML version='1.0'?><a/>", "0: the XML declaration does not stand at the start"},
           {"<?xml version='1.0'><a/>", "0: the XML declaration has no end"},
           {"<?xml version='1.1'?><a/>", "6: another XML than 1.0"},
           {"<?xml version='1.0' encoding='UTF-16'?><a/>", "20: another encoding than UTF-8"},
           {"<?xml version='1.0' encoding='iso-8859-1'?><a/>", "20: another encoding than UTF-8"},
           {"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "0: a DOCTYPE with declarations of its own"},
           {"<!DOCTYPE a SYSTEM 'x' []><a/>", "0: a DOCTYPE with declarations of its own"},
           {"<!DOCTYPE a 'x", "0: a DOCTYPE has no end"},
           {"<!DOCTYPE a", "0: a DOCTYPE has no end"},
           {"<a><!DOCTYPE a></a>", "3: a DOCTYPE behind the first tag"},
           {"<a/><!DOCTYPE a>", "4: a DOCTYPE behind the first tag"},
           {"<!ELEMENT a>", "1: a name is missing"}}) {
    CAPTURE(row.text);
    const std::string all = read(row.text);
    const auto last = all.rfind("fault ");
    REQUIRE(last != all.npos);
    CHECK(all.substr(last) == "fault " + std::string(row.fault) + "\n");
  }
}

TEST_CASE("depth, names and attributes have their bounds") {
  CHECK(read("<" + std::string(256, 'a') + "/>").find("fault") == std::string::npos);
  CHECK(read("<" + std::string(257, 'a') + "/>") == "fault 1: a name longer than 256 bytes\n");

  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "<a>";
    for (int i = 0; i < depth; ++i) text += "</a>";
    return read(text);
  };
  CHECK(nested(256).find("fault") == std::string::npos);
  CHECK(nested(257).ends_with("fault 768: elements nested deeper than 256\n"));
  const auto wide = [](int attributes) {
    std::string text = "<a";
    for (int i = 0; i < attributes; ++i) text += " x" + std::to_string(i) + "=''";
    return read(text + "/>");
  };
  CHECK(wide(256).find("fault") == std::string::npos);
  CHECK(wide(257).find("more than 256 attributes in a tag") != std::string::npos);
}

}  // namespace
}  // namespace dossier
