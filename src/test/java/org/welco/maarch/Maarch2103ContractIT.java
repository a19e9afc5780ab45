package org.welco.maarch;

import org.welco.sandbox.maarch.MaarchVersion;

/** Maarch 21.03. */
class Maarch2103ContractIT extends MaarchContract {

    Maarch2103ContractIT() {
        super(MaarchVersion.V21_03);
    }
}
