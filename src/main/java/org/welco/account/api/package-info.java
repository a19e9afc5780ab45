/** The box of a form by which an account is changed. */
package org.welco.account.api;
