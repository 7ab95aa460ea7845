// What the test of types must refuse: the other plan.h has a Plan, too.
namespace dossier {

struct Plan {
  bool ready = false;
};

}  // namespace dossier
