/** The page on which an account is made, on the desk and as a cell. */
package org.welco.account.web;
