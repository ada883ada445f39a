import { Menu, Search } from "lucide";
import { Icon } from "@/components/ui/icon";
import { urls } from "@/lib/urls";
import { MainNav } from "./main-nav";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

const LINKS = [
  { href: urls.compare, name: "Compare" },
  { href: urls.tools, name: "Tools" },
  { href: urls.panel, name: "Panel" },
  { href: urls.methodology, name: "Method" },
];

/** The head of every page: the day, the site's name, where to go, and what to look for. */
export function Header({ name, day, note }: { name: readonly string[]; day: string; note: string }) {
  return (
    <header>
      <div className="dateline">
        <div className="wrap">
          <span>{day}</span>
          <span>{note}</span>
        </div>
      </div>
      <div className="masthead">
        <div className="wrap">
          <Wordmark parts={name} />
          <MainNav className="mainnav" links={LINKS} />
          <div className="tools-nav">
            <form action={urls.browse} method="get" role="search">
              <label className="field">
                <span className="vh">Search tools</span>
                <Icon of={Search} />
                <input name="q" type="search" placeholder="Search tools" size={14} />
              </label>
            </form>
            <ThemeSwitch />
            <button type="button" className="btn btn--bare only-phone" popoverTarget="menu" aria-label="Menu">
              <Icon of={Menu} />
            </button>
          </div>
        </div>
      </div>
      <div id="menu" popover="auto" className="menu">
        <MainNav className="menu__nav" links={LINKS} />
        <form action={urls.browse} method="get" role="search">
          <label className="field">
            <span className="vh">Search tools</span>
            <Icon of={Search} />
            <input name="q" type="search" placeholder="Search tools" />
          </label>
        </form>
      </div>
    </header>
  );
}
