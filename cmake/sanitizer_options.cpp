// What the sanitizers look for, and how a program ends when they find something. Linked into every
// program of a build with sanitizers, so that it holds however the program is started. 66 is no
// exit code of dossier's own.

extern "C" {

const char* __asan_default_options() {
  return "exitcode=66:detect_stack_use_after_return=1:strict_string_checks=1:"
         "check_initialization_order=1:strict_init_order=1";
}

const char* __ubsan_default_options() { return "exitcode=66:print_stacktrace=1"; }

const char* __tsan_default_options() { return "exitcode=66:halt_on_error=1"; }

// cpp-httplib is not built with the sanitizer, which therefore does not see that its static tables
// are made before they are read. Only what the library itself calls is passed over: the handlers
// that it calls are ours, and are looked at.
const char* __tsan_default_suppressions() { return "called_from_lib:libcpp-httplib.so\n"; }

}  // extern "C"
