/**
 * What only the real server can show: transactions, their schema, threads, Config. Arquillian deploys the WAR as it is
 * delivered, with one more command in it that looks at these things from the inside; tests run that command from outside,
 * through the whole security chain.
 */
package org.welco.container;
