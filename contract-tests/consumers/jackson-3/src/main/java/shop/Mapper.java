package shop;

import tools.jackson.databind.ObjectMapper;

/** Version 3, which knows nothing of the client's own. */
class Mapper extends ObjectMapper {}
