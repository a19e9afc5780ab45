/**
 * The kit of the browser tests: one Chromium per run, one context per person of a test, pages that fail the test on any trouble in the
 * console, pictures of every screen and state, and axe-core on whole pages.
 */
package org.welco.browser;
