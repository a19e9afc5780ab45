/** Blocks of the sheet that a tenant declares, such as invoices and subscriptions: whom they are asked of, and what is shown of them. */
package org.welco.sheet.block;
