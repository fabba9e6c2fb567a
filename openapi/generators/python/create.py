"""Creates the orders of a file, each of its own class, and prints what the generated client has read of each answer."""
import json
import sys

from multisafepay_generated import ApiClient, Configuration, OrderRequest, OrdersApi
import multisafepay_generated

url, file = sys.argv[1:]
orders = OrdersApi(ApiClient(Configuration(host=url, access_token="any")))
with open(file, encoding="utf-8") as sample:
    for each in json.load(sample):
        request = getattr(multisafepay_generated, each["kind"]).from_dict(each["order"])
        answer = orders.create_order(OrderRequest(request))
        print(json.dumps(answer.to_dict()))
