using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class ProviderDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "count",
                table: "staff_notices",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "staff_id",
                table: "providers",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci");

            migrationBuilder.CreateTable(
                name: "provider_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    phone_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    id_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    label = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                    declared_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_clients", x => x.id);
                })
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateTable(
                name: "reported_conflicts",
                columns: table => new
                {
                    booking_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    reported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reported_conflicts", x => new { x.booking_id, x.provider_id });
                })
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(
                name: "IX_providers_staff_id",
                table: "providers",
                column: "staff_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_provider_clients_provider_id",
                table: "provider_clients",
                column: "provider_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "provider_clients");

            migrationBuilder.DropTable(
                name: "reported_conflicts");

            migrationBuilder.DropIndex(
                name: "IX_providers_staff_id",
                table: "providers");

            migrationBuilder.DropColumn(
                name: "count",
                table: "staff_notices");

            migrationBuilder.DropColumn(
                name: "staff_id",
                table: "providers");
        }
    }
}
