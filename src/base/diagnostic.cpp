#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace dossier {
namespace {

auto order_key(const Diagnostic& d) { return std::tie(d.where.file, d.where.at, d.id, d.message); }

bool same(const Diagnostic& a, const Diagnostic& b) { return order_key(a) == order_key(b); }

}  // namespace

Position position_at(std::string_view text, std::size_t offset) {
  const std::size_t mark = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::string_view before = text.substr(mark, offset - std::min(mark, offset));
  const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  return {static_cast<int>(line),
          static_cast<int>(count_code_points(before.substr(line_start))) + 1};
}

void Diagnostics::add(const Rule& rule, Location where, std::string message, std::string hint) {
  if (rule.severity == Severity::error) ++errors_;
  items_.push_back({rule.severity, rule.fault, rule.id, std::move(where), std::move(message),
                    std::move(hint)});
}

void Diagnostics::append(Diagnostics&& other) {
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
  errors_ += other.errors_;
  other.items_.clear();
  other.errors_ = 0;
}

void Diagnostics::sort() {
  std::stable_sort(items_.begin(), items_.end(),
                   [](const auto& a, const auto& b) { return order_key(a) < order_key(b); });
  items_.erase(std::unique(items_.begin(), items_.end(), same), items_.end());
  errors_ = static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::error; }));
}

}  // namespace dossier
