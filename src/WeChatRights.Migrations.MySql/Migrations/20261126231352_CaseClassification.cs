using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class CaseClassification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "claim_route",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "petition_class",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "to_unit",
                table: "case_events",
                type: "varchar(12)",
                maxLength: 12,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "claim_route", table: "cases");

            migrationBuilder.DropColumn(name: "petition_class", table: "cases");

            migrationBuilder.DropColumn(name: "to_unit", table: "case_events");
        }
    }
}
