package org.welco.maarch;

import org.welco.sandbox.maarch.MaarchVersion;

/** Maarch 2301. */
class Maarch2301ContractIT extends MaarchContract {

    Maarch2301ContractIT() {
        super(MaarchVersion.V2301);
    }
}
