package shop;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Version 2, older than the client's own. */
class Mapper extends ObjectMapper {

    private static final long serialVersionUID = 1;
}
