/**
 * A tenant's folder as hobo writes it: hobo.json and settings.json, SETTING_X variables, known services and the
 * secret shared with each. Plain reading and writing of files, without server or database, so that the command
 * line can use it while the service is stopped.
 */
package org.welco.tenant.hobo;
