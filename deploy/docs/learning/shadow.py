#!/usr/bin/env python3
"""How do the models do that are asked? With Python's standard library alone, over HTTP.

Usage: shadow.py [http://127.0.0.1:8080]
"""

import json
import sys
import urllib.request

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"


def get(path):
    with urllib.request.urlopen(ADDRESS + path, timeout=30) as answer:
        return json.load(answer)["items"]


models = [model for model in get("/api/v1/models") if "health" in model]
past = get("/api/v1/models/past?limit=10000")
print(f"{len(past)} incidents that people finished in the last seven days")
for model in models:
    question = model["card"]["question"]
    truth = question.lower()  # The tickets tell priority and team.
    rows = []
    for one in past:
        for said in one["asked"]["opinions"]:
            if said["modelId"] == model["id"] and one.get(truth):
                stood = one["asked"][truth]
                rows.append((said["label"] == one[truth], said["sure"], stood == one[truth]))
    print(f"{model['id']} {model['stage']}: drift of input {model['health']['inputDrift']:.2f}")
    if rows:
        sure = [row for row in rows if row[1]]
        print(f"  asked on {len(rows)}: right on {sum(r[0] for r in rows) / len(rows):.1%},")
        print(f"  what stood on {sum(r[2] for r in rows) / len(rows):.1%}")
        if sure:
            print(f"  sure on {len(sure)}: right on {sum(r[0] for r in sure) / len(sure):.1%}")
