package io.windlass.engine.docker;

import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.contract.EngineContract;
import org.junit.jupiter.api.Tag;

@Tag("engine")
class DockerEngineTest extends EngineContract {

    @Override
    protected Engine connect() throws EngineException, InterruptedException {
        return GivenEngine.connect();
    }
}
