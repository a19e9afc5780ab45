/** Articles of a town that does not exist, on what people come to a town hall for. */
package org.welco.sandbox.articles;
