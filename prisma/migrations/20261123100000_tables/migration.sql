-- The tables as prisma/schema.prisma draws them. What it cannot draw is in the next migration.
-- All three extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema

-- CreateEnum
CREATE TYPE "ToolStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'RETIRED');

-- CreateEnum
CREATE TYPE "ValueType" AS ENUM ('BOOLEAN', 'NUMBER', 'MONEY', 'TEXT', 'LIST', 'DATE');

-- CreateEnum
CREATE TYPE "BetterDirection" AS ENUM ('HIGHER', 'LOWER', 'NONE');

-- CreateEnum
CREATE TYPE "FactState" AS ENUM ('YES', 'NO', 'PARTIAL', 'VALUE', 'UNKNOWN', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "PlanModel" AS ENUM ('FREE', 'FIXED', 'PER_SEAT', 'METERED', 'CREDITS', 'CONTACT');

-- CreateEnum
CREATE TYPE "BillingPeriod" AS ENUM ('MONTH', 'YEAR', 'ONCE');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('SUBSTITUTE', 'COMPLEMENT', 'DIFFERENT_LAYER', 'SUCCESSOR', 'SAME_PRODUCT');

-- CreateEnum
CREATE TYPE "TakeStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'NEEDS_RECHECK', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('SHIP', 'SKIP');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('HANDS_ON', 'RESEARCH');

-- CreateEnum
CREATE TYPE "AuthorKind" AS ENUM ('HUMAN', 'AI_DRAFTED', 'AI_WRITTEN');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('FIRST', 'CORRECTION', 'CLARIFICATION', 'UPDATE', 'RETRACTION');

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" CITEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "maker" TEXT,
    "tagline" TEXT,
    "description" TEXT,
    "best_for" TEXT,
    "website_url" TEXT,
    "status" "ToolStatus" NOT NULL DEFAULT 'PUBLISHED',
    "disclosures" JSONB NOT NULL DEFAULT '[]',
    "category_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_slug" (
    "slug" TEXT NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "tool_alias" (
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_alias_pkey" PRIMARY KEY ("source","external_id")
);

-- CreateTable
CREATE TABLE "attribute" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT,
    "group" TEXT NOT NULL,
    "type" "ValueType" NOT NULL,
    "unit" TEXT,
    "unit_scale" INTEGER NOT NULL DEFAULT 1,
    "ttl_days" INTEGER,
    "better" "BetterDirection" NOT NULL DEFAULT 'NONE',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attribute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" SERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "type" "ValueType" NOT NULL,
    "state" "FactState" NOT NULL,
    "number" DECIMAL,
    "amount_minor" BIGINT,
    "currency" CHAR(3),
    "text" TEXT,
    "list" TEXT[],
    "date" DATE,
    "date_precision" TEXT,
    "note" TEXT,
    "makers_figure" BOOLEAN NOT NULL DEFAULT false,
    "source_url" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "model" "PlanModel" NOT NULL,
    "amount_minor" BIGINT,
    "currency" CHAR(3),
    "period" "BillingPeriod",
    "unit" TEXT,
    "unit_scale" INTEGER NOT NULL DEFAULT 1,
    "included" TEXT,
    "overage" TEXT,
    "source_url" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_relation" (
    "first_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "successor_id" INTEGER,
    "why" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_relation_pkey" PRIMARY KEY ("first_id","last_id")
);

-- CreateTable
CREATE TABLE "reviewer" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lens" TEXT NOT NULL,
    "looks_at" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "take" (
    "id" SERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "reviewer_id" INTEGER NOT NULL,
    "status" "TakeStatus" NOT NULL DEFAULT 'DRAFT',
    "published_revision_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "take_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "take_revision" (
    "id" SERIAL NOT NULL,
    "take_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL DEFAULT 'FIRST',
    "reason" TEXT,
    "score" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "body" TEXT NOT NULL,
    "version_judged" TEXT,
    "evidence" "Evidence" NOT NULL,
    "author_kind" "AuthorKind" NOT NULL,
    "disclosures" JSONB NOT NULL DEFAULT '[]',
    "approved_by" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "take_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "take_source" (
    "revision_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "seen_at" DATE,

    CONSTRAINT "take_source_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "category_name_key" ON "category"("name");

-- CreateIndex
CREATE UNIQUE INDEX "tool_slug_key" ON "tool"("slug");

-- CreateIndex
CREATE INDEX "tool_category_id_slug_idx" ON "tool"("category_id", "slug");

-- CreateIndex
CREATE INDEX "tool_slug_tool_id_idx" ON "tool_slug"("tool_id");

-- CreateIndex
CREATE INDEX "tool_alias_tool_id_idx" ON "tool_alias"("tool_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_key_key" ON "attribute"("key");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_id_type_key" ON "attribute"("id", "type");

-- CreateIndex
CREATE INDEX "fact_attribute_id_idx" ON "fact"("attribute_id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_tool_id_attribute_id_key" ON "fact"("tool_id", "attribute_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_tool_id_name_key" ON "plan"("tool_id", "name");

-- CreateIndex
CREATE INDEX "tool_relation_last_id_idx" ON "tool_relation"("last_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviewer_slug_key" ON "reviewer"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "take_published_revision_id_key" ON "take"("published_revision_id");

-- CreateIndex
CREATE INDEX "take_reviewer_id_idx" ON "take"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "take_tool_id_reviewer_id_key" ON "take"("tool_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "take_revision_take_id_number_key" ON "take_revision"("take_id", "number");

-- AddForeignKey
ALTER TABLE "tool" ADD CONSTRAINT "tool_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_slug" ADD CONSTRAINT "tool_slug_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_alias" ADD CONSTRAINT "tool_alias_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_attribute_id_type_fkey" FOREIGN KEY ("attribute_id", "type") REFERENCES "attribute"("id", "type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_relation" ADD CONSTRAINT "tool_relation_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_relation" ADD CONSTRAINT "tool_relation_last_id_fkey" FOREIGN KEY ("last_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_published_revision_id_fkey" FOREIGN KEY ("published_revision_id") REFERENCES "take_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_revision" ADD CONSTRAINT "take_revision_take_id_fkey" FOREIGN KEY ("take_id") REFERENCES "take"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_source" ADD CONSTRAINT "take_source_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "take_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
