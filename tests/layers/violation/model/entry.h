// What the layer test must refuse: a value that knows a stage, and a library outside its folder.
#include <yaml-cpp/yaml.h>

#include "load/yaml.h"
