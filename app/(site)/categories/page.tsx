import type { Metadata } from "next";
import { CategoryList } from "@/components/directory/category-list";
import { cachedCategories } from "@/lib/categories/cached";
import { count } from "@/lib/format";
import { verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Categories",
  description: "What the tools on file are for, and which of them the panel has judged.",
  alternates: { canonical: urls.categories },
};

export default async function CategoriesPage() {
  const categories = await cachedCategories();
  return (
    <>
      <div className="dirhead">
        <h1>Categories</h1>
        <p>
          {categories.length === 0
            ? "No categories yet."
            : `${count(categories.length, "category", "categories")}, by name.`}
        </p>
      </div>
      <CategoryList categories={categories} words={verdictWords()} />
    </>
  );
}
