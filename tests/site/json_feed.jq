# The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and what dossier's contract adds to them. Gives the faults, a
# line each; nothing for a feed that is right.

def text: type == "string" and length > 0;
def address: type == "string" and test("^https?://[^/ ]+/[^ ]*$");
def uuid: type == "string" and test("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
def language: type == "string" and test("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$");
# RFC 3339, at midnight UTC, and a day that there is.
def day: . as $day | type == "string" and test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$") and (fromdate | todate) == $day;
def optional(rule): . == null or rule;
def list(rule): type == "array" and length > 0 and all(.[]; rule);
def author:
  type == "object" and (keys - ["name", "url", "avatar"]) == [] and length > 0 and
  (.name | optional(text)) and (.url | optional(address)) and (.avatar | optional(address));
def attachment: type == "object" and (.url | address) and (.mime_type | text);

def known_of_feed: ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
  "authors", "language", "expired", "hubs", "items"];
def known_of_item: ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
  "date_published", "date_modified", "authors", "tags", "language", "attachments"];
def unknown(known): (keys - known)[] | select(startswith("_") | not) | "unknown key \(.)";
def rule(name; holds): if holds then empty else name end;

def item_faults:
  rule("id is a version 5 UUID, a string"; .id | uuid),
  rule("url"; .url | address),
  rule("external_url"; .external_url | optional(address)),
  rule("title"; .title | text),
  rule("content_html or content_text"; .content_html != null or .content_text != null),
  rule("content_html"; .content_html | text),
  rule("content_text"; .content_text | optional(text)),
  rule("summary"; .summary | optional(text)),
  rule("image"; .image | optional(address)),
  rule("banner_image"; .banner_image | optional(address)),
  rule("date_published"; .date_published | day),
  rule("date_modified"; .date_modified | optional(day)),
  rule("authors"; .authors | optional(list(author))),
  rule("tags"; .tags | list(text)),
  rule("language"; .language | optional(language)),
  rule("attachments"; .attachments | optional(list(attachment))),
  rule("no null"; all(.[]; . != null)),
  unknown(known_of_item);

rule("version"; .version == "https://jsonfeed.org/version/1.1"),
rule("title"; .title | text),
rule("home_page_url"; .home_page_url | address),
rule("feed_url"; .feed_url | address),
rule("description"; .description | text),
rule("user_comment"; .user_comment | optional(text)),
rule("next_url"; .next_url | optional(address)),
rule("icon"; .icon | optional(address)),
rule("favicon"; .favicon | optional(address)),
rule("authors"; .authors | list(author)),
rule("no author, which is of version 1"; has("author") | not),
rule("language"; .language | language),
rule("expired"; .expired | optional(type == "boolean")),
rule("hubs"; .hubs | optional(list(type == "object" and (.type | text) and (.url | address)))),
rule("items"; .items | type == "array"),
rule("no null"; all(.[]; . != null)),
unknown(known_of_feed),
rule("every id once"; [.items[].id] | length == (unique | length)),
rule("newest first"; [.items[].date_published] | . == (sort | reverse)),
(.items | to_entries[] | .key as $place | .value | item_faults | "item \($place): \(.)")
