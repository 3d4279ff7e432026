package io.windlass.engine.docker;

import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.client.Api;

/** What one handshake settled. */
record Session(Api api, EngineInfo info, Capabilities capabilities) {}
