/**
 * The whole product on its real server, seen from outside only: letters come in, answers go out, and whatever goes wrong is
 * said and survived.
 */
package org.welco.acceptance;
