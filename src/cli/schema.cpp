#include "base/text.h"
#include "cli/command.h"
#include "cli/schema_json.h"

namespace dossier {

int run_schema(const Options& options, Session& session) {
  if (!options.schema)
    return usage_error(session, "say of which file",
                       "one of " + join(words_of<SchemaFile>(), ", "));
  session.console.out() << schema_text(*options.schema);
  return 0;
}

}  // namespace dossier
