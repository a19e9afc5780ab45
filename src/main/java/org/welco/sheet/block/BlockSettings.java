package org.welco.sheet.block;

import org.welco.connector.DeclaredList;
import org.welco.sheet.SheetKey;
import org.welco.tenant.Tenant;

/** The setting {@code SHEET_BLOCKS}. One that is malformed is off, the others are not. */
final class BlockSettings {

    private static final DeclaredList.Words WORDS = new DeclaredList.Words(SheetKey.SHEET_BLOCKS.key(), "partie");

    private BlockSettings() {}

    static DeclaredList<SheetBlock> of(Tenant tenant) {
        return DeclaredList.of(
                tenant.setting(WORDS.key()), WORDS, declared -> new DeclaredBlock(declared, tenant).read());
    }
}
