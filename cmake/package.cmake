# What `cmake --install` puts where, and the Debian package that `cpack` makes of it.
include(GNUInstallDirs)
install(TARGETS dossier RUNTIME)
install(FILES README.md CHANGELOG.md SECURITY.md LICENSE TYPE DOC)

# The program prints its own manual and completions.
if(NOT DOSSIER_SANITIZE)
  set(printed ${PROJECT_BINARY_DIR}/printed)
  file(MAKE_DIRECTORY ${printed})
  add_custom_command(
    OUTPUT ${printed}/dossier.1 ${printed}/dossier ${printed}/_dossier ${printed}/dossier.fish
    COMMAND dossier man > ${printed}/dossier.1
    COMMAND dossier completions bash > ${printed}/dossier
    COMMAND dossier completions zsh > ${printed}/_dossier
    COMMAND dossier completions fish > ${printed}/dossier.fish
    DEPENDS dossier COMMENT "Printing the manual and the completions" VERBATIM)
  add_custom_target(printed ALL DEPENDS ${printed}/dossier.1)
  install(FILES ${printed}/dossier.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${printed}/dossier DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${printed}/_dossier DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
  install(FILES ${printed}/dossier.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dossier)
set(CPACK_PACKAGE_VENDOR "the dossier project")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Static-site generator for a promotion portfolio")
set(CPACK_PACKAGE_DESCRIPTION "Reads evidence written in Markdown, says what is strong, thin or missing, and publishes it as a linked site with feeds.")
set(CPACK_PACKAGE_CONTACT "the dossier project <dossier@localhost>")
set(CPACK_PACKAGE_FILE_NAME dossier_${PROJECT_VERSION}_${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # depends on the very libraries that it was linked with
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)  # for `check --external`
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
