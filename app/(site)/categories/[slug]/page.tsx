import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { CategoryView } from "@/components/directory/category-view";
import { MissingCategory } from "@/components/directory/missing-category";
import { today } from "@/lib/cache";
import { cachedCategory } from "@/lib/categories/cached";
import { cachedDirectoryOf } from "@/lib/directory/cached";
import { missing } from "@/lib/missing";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { readSlug } from "@/lib/tools/slug";
import { decodeSegment, urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

/** The category at this address; an odd spelling leaves for the clean one. */
async function categoryOf({ params }: Props) {
  const { slug: raw } = await params;
  const category = await cachedCategory(readSlug(decodeSegment(raw)));
  if (category && category.slug !== raw) permanentRedirect(urls.category(category.slug));
  return { category, asked: decodeSegment(raw) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { category } = await categoryOf(props);
  if (!category) return missing("No such category");
  return {
    title: category.name,
    description: category.description,
    alternates: { canonical: urls.category(category.slug) },
  };
}

export default async function CategoryPage(props: Props) {
  const { category, asked } = await categoryOf(props);
  if (!category) return <MissingCategory asked={asked} />;
  const [page, reviewers, day] = await Promise.all([cachedDirectoryOf(category.slug), cachedReviewers(), today()]);
  return <CategoryView category={category} page={page} reviewers={reviewers} today={day} words={verdictWords()} />;
}
