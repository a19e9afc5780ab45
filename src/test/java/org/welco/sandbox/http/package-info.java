/** The one HTTP server of the sandbox: host names, requests read whole, answers that may be cut on purpose. */
package org.welco.sandbox.http;
