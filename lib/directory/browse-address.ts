import type { Route } from "next";
import { urls } from "../urls";
import type { Filters, Sort } from "./schema";

/** The address of the directory with these filters; without any it is the directory itself. */
export function browseAddress(filters: Filters, sort: Sort = "median", after = ""): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value === true) query.append(name, "1");
    else if (typeof value === "string" && value !== "") query.append(name, value);
    else if (Array.isArray(value)) for (const each of value) query.append(name, each);
  }
  if (sort !== "median") query.append("sort", sort);
  if (after) query.append("after", after);
  const text = query.toString();
  return (text ? `${urls.browse}?${text}` : urls.tools) as Route;
}
