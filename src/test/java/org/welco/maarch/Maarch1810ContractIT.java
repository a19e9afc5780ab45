package org.welco.maarch;

import org.welco.sandbox.maarch.MaarchVersion;

/** Maarch 18.10. */
class Maarch1810ContractIT extends MaarchContract {

    Maarch1810ContractIT() {
        super(MaarchVersion.V18_10);
    }
}
