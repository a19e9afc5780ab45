/**
 * The terminal's side of welco-manage: parses Django's words, calls the running service, prints what it says.
 * Runs outside the server; hobo_deploy works while the service is stopped.
 */
package org.welco.manage;
